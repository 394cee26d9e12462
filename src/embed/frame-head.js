// Runs before a frame is painted: the theme that the address asks for, and the fonts where they can be had.
(function () {
  var root = document.documentElement;
  var theme = (new URLSearchParams(location.search).get('theme') || '').toLowerCase();
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  // Fonts are only given to origins, and a sandboxed frame has none: it would complain and show the system's anyway.
  if (self.origin === 'null') {
    root.dataset.fonts = 'system';
    return;
  }
  var sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = document.currentScript.dataset.fonts;
  document.head.append(sheet);
})();
