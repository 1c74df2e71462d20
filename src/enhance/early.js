// Runs as soon as it is there: the first visit, for which nothing is chosen yet, does not wait for it. A reader who chose a theme
// or large type has it kept from the page before, so that it mostly runs before the first paint.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('elder') === '1') root.dataset.elder = '';
  } catch {
    // Storage is switched off: the system's theme it is.
  }
}
