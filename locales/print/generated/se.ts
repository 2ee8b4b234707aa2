
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `jus buot dát lea duohta:`,
'all-required': `Buot gažaldagaide ferte vástidit.`,
'answer-online': `Sáhtát maid vástidit neahtas:`,
'between': str`${0} rájes ${1} rádjái.`,
'choose-at-least': str`Vállje unnimusat ${0}.`,
'choose-at-most': str`Vállje eanemusat ${0}.`,
'choose-between': str`Vállje unnimusat ${0} ja eanemusat ${1}.`,
'choose-exactly': str`Vállje aiddo ${0}.`,
'choose-many': `Vállje ovtta dahje eanebuid.`,
'choose-one': `Vállje ovtta.`,
'choose-row': `Vállje ovtta juohke ráiddus.`,
'chosen': `válljejuvvon`,
'code': `Koda bovdehusas`,
'comment': `Kommeanta`,
'date-from': str`${0} dahje maŋit.`,
'date-to': str`${0} dahje árat.`,
'day': `beaivi`,
'how-to': `Bija ruossa daid ruvttuide mat heivejit.`,
'if-answer': str`jus leat vástidan ${0} gažaldahkii ${1}`,
'if-answered': str`jus leat vástidan gažaldahkii ${0}`,
'if-at-least': str`jus leat gažaldahkii ${1} vástidan ${0} dahje alit`,
'if-at-most': str`jus leat gažaldahkii ${1} vástidan ${0} dahje vuolit`,
'if-chose': str`jus leat válljen ${0} gažaldagas ${1}`,
'if-from': str`jus dáhton gažaldagas ${0} lea ${1} dahje maŋit`,
'if-not-answer': str`jus it leat vástidan ${0} gažaldahkii ${1}`,
'if-not-answered': str`jus it leat vástidan gažaldahkii ${0}`,
'if-not-at-least': str`jus it leat gažaldahkii ${1} vástidan ${0} dahje alit`,
'if-not-at-most': str`jus it leat gažaldahkii ${1} vástidan ${0} dahje vuolit`,
'if-not-chose': str`jus it leat válljen ${0} gažaldagas ${1}`,
'if-not-from': str`jus dáhton gažaldagas ${0} ii leat ${1} dahje maŋit`,
'if-not-ticked': str`jus it leat merken ruvttu gažaldagas ${0}`,
'if-not-until': str`jus dáhton gažaldagas ${0} ii leat ${1} dahje árat`,
'if-ticked': str`jus leat merken ruvttu gažaldagas ${0}`,
'if-until': str`jus dáhton gažaldagas ${0} lea ${1} dahje árat`,
'load-failed': `Iskkadeami ii sáhttán čájehit.`,
'month': `mánnu`,
'no': `Ii`,
'not-applicable': `In dieđe / ii guoskka`,
'number-from': str`${0} dahje eanet.`,
'number-to': str`${0} dahje unnit.`,
'one-of': `jus okta dáin lea duohta:`,
'only': str`Dušše ${0}.`,
'only-all-of': `Dušše jus buot dát lea duohta:`,
'only-one-of': `Dušše jus okta dáin lea duohta:`,
'opens-new-tab': `rahpasa ođđa lásis`,
'optional': `(eaktodáhtolaš)`,
'print': `Čále olggos`,
'probes': `Jearahallái`,
'qr': `QR-koda mas lea iskkadeami čujuhus`,
'quoted': str`«${0}»`,
'rank': `Čále 1 dan buohta mii lea deháleamos, 2 dan buohta mii lea nubbin deháleamos, ja nu viidáseappot.`,
'required': `(ferte vástidit)`,
'write-one': `Čále ovtta vástádusa.`,
'year': `jahki`,
'yes': `Juo`,
    };
  