/** Leaves the rows of a long table in which all that is typed stands. Without this script the table can be unfolded all the same. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-rows]')) {
  const table = form.parentElement;
  const input = form.querySelector('input');
  const output = form.querySelector('output');
  const fold = table?.querySelector(':scope > details');
  const rows = [...(table?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
  const texts = rows.map(({ textContent }) => textContent.toLowerCase());

  form.addEventListener('input', () => {
    const words = (input?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [k, row] of rows.entries()) {
      row.hidden = !words.every((word) => texts[k]?.includes(word));
      if (!row.hidden) found++;
    }
    // What is looked for is shown, even where it stands in the folded part.
    table?.classList.toggle('whole', words.length > 0);
    fold?.toggleAttribute('hidden', words.length > 0);
    if (output !== null)
      output.textContent = words.length === 0 ? '' : (form.dataset.rows ?? '').replace('{n}', String(found));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
}
