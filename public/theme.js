// Sets the theme before the first paint; the reader's choice is kept in this browser only.
(function () {
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Without storage the system's preference decides.
  }
})();
