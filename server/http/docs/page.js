// Finding a route by its words, and copying a sample. The page is whole without it.
const field = document.querySelector('.find');
const input = field?.querySelector('input');
const articles = [...document.querySelectorAll('article')];

function find() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const article of articles) {
    const found = words.every((word) => article.dataset.find.includes(word));
    article.hidden = !found;
    document.querySelector(`[data-of="${article.id}"]`)?.toggleAttribute('hidden', !found);
  }
  for (const section of document.querySelectorAll('nav section, .chapter'))
    section.hidden = !section.querySelector('[data-of]:not([hidden]), article:not([hidden])');
}

if (field && input) {
  field.hidden = false;
  input.addEventListener('input', find);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    input.focus();
  });
}

for (const caption of document.querySelectorAll('figcaption')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const text = caption.nextElementSibling.textContent;
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? 'Copied' : 'Select and copy by hand';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  });
  caption.append(button);
}
