/** Buttons that copy the text of the element whose id they name, and say so for a moment. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const name = button.textContent;
  button.addEventListener('click', () => {
    const source = document.getElementById(button.dataset.copy ?? '');
    if (source === null) return;
    // Outside https there is no clipboard: the text is selected, ready to be copied by hand.
    if (!('clipboard' in navigator)) {
      getSelection()?.selectAllChildren(source);
      return;
    }
    void navigator.clipboard.writeText(source.textContent).then(() => {
      button.textContent = button.dataset.done ?? '';
      setTimeout(() => {
        button.textContent = name;
      }, 2000);
    });
  });
}
