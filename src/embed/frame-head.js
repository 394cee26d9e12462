// Runs before a frame is painted: the theme that the address asks for, and the fonts where they can be had in time.
(function () {
  var root = document.documentElement;
  var theme = (new URLSearchParams(location.search).get('theme') || '').toLowerCase();
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  // Fonts are only given to origins, and a sandboxed frame has none: it would complain and show the system's anyway.
  if (self.origin === 'null') {
    root.dataset.fonts = 'system';
    return;
  }
  // On a slow line they would come too late to be shown, and keep the figure's own scripts waiting.
  var visit = performance.getEntriesByType('navigation')[0];
  if (visit !== undefined && performance.now() - visit.requestStart > 120) return;
  var sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = document.currentScript.dataset.fonts;
  document.head.append(sheet);
})();
