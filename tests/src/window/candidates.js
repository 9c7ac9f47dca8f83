// The shown elements that may have a role and a name; without either, all that can be operated.
const [role, name] = arguments;
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const places = {
  button: 'button, summary, input[type=button], input[type=submit]',
  link: 'a[href]',
  textbox: 'input, textarea',
  searchbox: 'input',
  combobox: 'select, input, button',
  listbox: 'select',
  spinbutton: 'input',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  switch: 'input[type=checkbox]',
  option: 'option',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4, h5, h6',
  region: 'section',
  navigation: 'nav',
  row: 'tr',
  cell: 'td',
  table: 'table',
  list: 'ul, ol',
  listitem: 'li',
  group: 'fieldset, details',
  progressbar: 'progress',
};
const all = 'a[href], button, summary, input, select, textarea, [role=button], [role=tab], [role=option], [role=combobox], [role=switch], [role=checkbox], [role=radio], [role=menuitem], [tabindex="0"]';
const where = role === null ? all : [places[role], `[role="${role}"]`].filter(Boolean).join(', ');
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
  element.getClientRects().length > 0 &&
  element.type !== 'hidden';
// A twin for the pointer alone, beside a field that does the same by keys, is not for everybody.
const told = (element) => role !== null || element.tabIndex >= 0 || element.closest('[aria-hidden=true]') === null;
const texts = (element) => [
  element.getAttribute('aria-label'),
  element.getAttribute('title'),
  element.getAttribute('placeholder'),
  element.value,
  element.textContent,
  ...[...(element.labels ?? [])].map((label) => label.textContent),
  ...(element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent),
  ...[...element.querySelectorAll('[aria-label], legend')].map((part) => part.getAttribute('aria-label') ?? part.textContent),
];
const first = (name ?? '').split(' ')[0];
const may = (element) => name === null || texts(element).some((text) => plain(text).includes(first));
return [...document.querySelectorAll(where)].filter((element) => shown(element) && told(element) && may(element));
