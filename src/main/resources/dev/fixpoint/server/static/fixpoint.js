// The page works without this script. With it, an answer takes the place of the old one without a jump to the top,
// Ctrl+Enter diagnoses, a chosen fact shows what its value looks like, and a search is completed while it is typed.
'use strict';

const form = () => document.getElementById('observation');
let isAsking = false;

async function ask(submitter) {
  if (isAsking) {
    return;
  }
  isAsking = true;
  form().setAttribute('aria-busy', 'true');
  try {
    const body = new URLSearchParams(new FormData(form(), submitter));
    const response = await fetch('/', {method: 'POST', body});
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const main = page.getElementById('main');
    if (!main) {
      throw new Error('not a page of ours');
    }
    document.getElementById('main').replaceWith(main);
    document.title = page.title;
    show(submitter);
  } catch {
    // The plain way works as long as there is a server.
    form().removeEventListener('submit', submit);
    form().requestSubmit(submitter);
  } finally {
    isAsking = false;
    form()?.removeAttribute('aria-busy');
  }
}

// Puts the reader where the news is: at what was refused, else at the answer's top.
function show(submitter) {
  wire();
  const isChange = submitter?.name === 'change';
  const place =
    document.querySelector('[aria-invalid="true"]') ??
    (isChange ? document.getElementById('value-0') : document.getElementById('answer-title') ?? document.getElementById('main'));
  place.focus({preventScroll: true});
  if (place.matches('input')) {
    place.scrollIntoView({block: 'center'});
  } else {
    window.scrollTo({top: 0});
  }
}

function submit(event) {
  event.preventDefault();
  ask(event.submitter);
}

function showExample(select) {
  const row = select.closest('.row');
  const value = row.querySelector('[name="newValue"]');
  const option = select.selectedOptions[0];
  const values = (option.dataset.values || '').split('|').filter(Boolean);
  value.placeholder = option.dataset.example ? 'such as ' + option.dataset.example : 'Value';
  let list = row.querySelector('datalist');
  if (!list) {
    list = document.createElement('datalist');
    list.id = select.id + '-values';
    row.append(list);
    value.setAttribute('list', list.id);
  }
  list.replaceChildren(...values.map(each => Object.assign(document.createElement('option'), {value: each})));
}

function wire() {
  form()?.addEventListener('submit', submit);
  document.querySelectorAll('select.key').forEach(select => {
    select.addEventListener('change', () => showExample(select));
    if (select.value) {
      showExample(select);
    }
  });
}

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form()?.contains(event.target)) {
    event.preventDefault();
    form().requestSubmit();
  }
});

// What somebody types into the search is completed from the articles; without an answer it stays as it is.
let lastTyped = '';

async function suggest(field) {
  const typed = field.value.trim();
  if (typed.length < 2 || typed === lastTyped) {
    return;
  }
  lastTyped = typed;
  try {
    const response = await fetch('/api/suggestions?q=' + encodeURIComponent(typed));
    const {suggestions} = await response.json();
    if (typed === lastTyped) {
      document.getElementById('suggestions').replaceChildren(
        ...suggestions.map(each => Object.assign(document.createElement('option'), {value: each.text})));
    }
  } catch {
    // A search works without it.
  }
}

document.getElementById('search')?.addEventListener('input', event => suggest(event.target));

wire();

// A preview asks every second whether a file was saved, and shows the new page in the place of the old one; a text that
// is being typed stays.
const WAIT = 1000;

async function lookAgain() {
  const main = document.querySelector('[data-preview]');
  try {
    const version = await (await fetch('/preview/version')).text();
    if (version !== main.dataset.preview) {
      const response = await fetch(location.href);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const typed = document.getElementById('text');
      const fresh = page.getElementById('text');
      fresh.value = typed.value;
      main.replaceWith(page.getElementById('main'));
      document.title = page.title;
    }
  } catch {
    // The preview was stopped, or stops: what was seen last stays.
  }
  setTimeout(lookAgain, WAIT);
}

if (document.querySelector('[data-preview]')) {
  setTimeout(lookAgain, WAIT);
}
