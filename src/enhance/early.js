// Runs before the first paint, so that a reader who chose a theme or large type never sees the other one.
{
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('elder') === '1') root.dataset.elder = '';
  } catch {
    // Storage is switched off: the system's theme it is.
  }
}
