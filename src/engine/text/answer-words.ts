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
  yes: Object.freeze({ nb: 'Ja', nn: 'Ja', sv: 'Ja', da: 'Ja', fi: 'Kyllä', en: 'Yes' }),
  no: Object.freeze({ nb: 'Nei', nn: 'Nei', sv: 'Nej', da: 'Nej', fi: 'Ei', en: 'No' }),
  notApplicable: Object.freeze({
    nb: 'Vet ikke / ikke aktuelt',
    nn: 'Veit ikkje / ikkje aktuelt',
    sv: 'Vet inte / inte aktuellt',
    da: 'Ved ikke / ikke relevant',
    fi: 'En osaa sanoa / ei koske minua',
    en: "Don't know / not relevant",
  }),
});
