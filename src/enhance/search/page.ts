/** The page of search: with a question in its address it shows the answer above its list. */
const typed = (new URLSearchParams(location.search).get('q') ?? '').trim();
const box = document.getElementById('results');
if (typed !== '' && box !== null)
  void import('./results.ts').then((module) => module.showResults(box, typed));

export {};
