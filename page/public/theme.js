// Before the first paint, so that a reader who chose the dark page never sees the light one.
try {
  var theme = localStorage.getItem('tamga.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed: the system's scheme is used.
}
