// Changes the style sheet of the theme, and what the survey stands on. A page of yours has one theme
// and needs nothing of this.
const sheet = document.querySelector('#theme-sheet');
const stage = document.querySelector('.theme-stage');
const theme = document.querySelector('#theme');
const scheme = document.querySelector('#scheme');

const show = () => {
  const address = `/demo/themes/${theme.value}.css`;
  if (sheet.getAttribute('href') !== address) sheet.setAttribute('href', address);
  stage.className = `theme-stage ${scheme.value}`;
};

theme.addEventListener('change', show);
scheme.addEventListener('change', show);
// The browser may have kept what was chosen before.
show();
