/** Copies a citation, and fills in the day of the reader's visit where the format asks for it. */
for (const text of document.querySelectorAll<HTMLElement>('pre[data-visited]')) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  text.textContent = text.textContent.replace(`[${text.dataset['visited'] ?? ''}]`, `[${day.join('-')}]`);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.citation button')) {
  const text = button.closest('.citation')?.querySelector('pre');
  const label = button.textContent;
  button.addEventListener('click', () => {
    // Where a page may not write to the clipboard, the text is marked for the reader to copy.
    if (text) getSelection()?.selectAllChildren(text);
    if (!('clipboard' in navigator)) return;
    void navigator.clipboard.writeText(text?.textContent ?? '').then(() => {
      button.textContent = button.dataset['copied'] ?? label;
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}
