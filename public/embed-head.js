// Runs before a frame is painted: the theme that the address asks for, and no fonts where they would be refused.
(function () {
  var root = document.documentElement;
  var theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  // A sandboxed frame has no origin, and fonts are only given to origins.
  if (self.origin === 'null') root.dataset.fonts = 'system';
})();
