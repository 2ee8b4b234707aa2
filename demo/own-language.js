// A sample, to be tried and not to be used: a handful of words in each language, read by nobody who
// speaks it. Ask a language centre for all the texts. The keys are those of
// src/localization/messages.ts.
document.querySelector('user-survey').strings = {
  sma: { language: 'Gïele', yes: 'Jaavoe', no: 'Ijje' },
  smj: { language: 'Giella', yes: 'Jå', no: 'Ij' },
  fit: { language: 'Kieli', yes: 'Joo', no: 'Ei' },
};
