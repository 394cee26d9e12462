// Follows the reader's earlier choice of language, else the browser's; without either the page's links remain.
(function () {
  var script = document.currentScript;
  var language = null;
  try {
    language = localStorage.getItem('language');
  } catch {
    // Without storage the browser's language decides.
  }
  if (language !== 'zh' && language !== 'en') {
    var wanted = navigator.languages || [navigator.language || ''];
    for (var i = 0; i < wanted.length && language !== 'zh' && language !== 'en'; i++) {
      language = wanted[i].slice(0, 2).toLowerCase();
    }
  }
  if (language === 'zh' || language === 'en') {
    location.replace(script.dataset[language] + location.search + location.hash);
  }
})();
