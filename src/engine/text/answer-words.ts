import type { LanguageTag } from '../document/survey.js';

type InEachLanguage = Readonly<Record<LanguageTag, string>>;

/**
 * The built-in words for answers, in each interface language: language tag → word. They are the
 * same as the element's own, so that results and exports name an answer as the respondent saw it.
 */
export const answerWords: {
  readonly yes: InEachLanguage;
  readonly no: InEachLanguage;
  readonly notApplicable: InEachLanguage;
} = Object.freeze({
  yes: Object.freeze({
    nb: 'Ja',
    nn: 'Ja',
    sv: 'Ja',
    da: 'Ja',
    fi: 'Kyllä',
    en: 'Yes',
    se: 'Juo',
    ar: 'نعم',
    uk: 'Так',
    pl: 'Tak',
    so: 'Haa',
    de: 'Ja',
  }),
  no: Object.freeze({
    nb: 'Nei',
    nn: 'Nei',
    sv: 'Nej',
    da: 'Nej',
    fi: 'Ei',
    en: 'No',
    se: 'Ii',
    ar: 'لا',
    uk: 'Ні',
    pl: 'Nie',
    so: 'Maya',
    de: 'Nein',
  }),
  notApplicable: Object.freeze({
    nb: 'Vet ikke / ikke aktuelt',
    nn: 'Veit ikkje / ikkje aktuelt',
    sv: 'Vet inte / inte aktuellt',
    da: 'Ved ikke / ikke relevant',
    fi: 'En osaa sanoa / ei koske minua',
    en: "Don't know / not relevant",
    se: 'In dieđe / ii guoskka',
    ar: 'لا أعرف / لا ينطبق',
    uk: 'Не знаю / не стосується',
    pl: 'Nie wiem / nie dotyczy',
    so: 'Ma garanayo / ima khuseyso',
    de: 'Weiß nicht / trifft nicht zu',
  }),
});
