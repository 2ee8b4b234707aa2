
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `jeśli spełnione są wszystkie te warunki:`,
'all-required': `Proszę odpowiedzieć na wszystkie pytania.`,
'answer-online': `Można też odpowiedzieć w internecie:`,
'between': str`Od ${0} do ${1}.`,
'choose-at-least': str`Proszę wybrać co najmniej ${0}.`,
'choose-at-most': str`Proszę wybrać najwyżej ${0}.`,
'choose-between': str`Proszę wybrać od ${0} do ${1}.`,
'choose-exactly': str`Proszę wybrać dokładnie ${0}.`,
'choose-many': `Proszę wybrać jedną lub kilka odpowiedzi.`,
'choose-one': `Proszę wybrać jedną odpowiedź.`,
'choose-row': `Proszę wybrać jedną odpowiedź w każdym wierszu.`,
'chosen': `wybrano`,
'code': `Kod z zaproszenia`,
'comment': `Komentarz`,
'date-from': str`${0} lub później.`,
'date-to': str`${0} lub wcześniej.`,
'day': `dzień`,
'how-to': `Proszę postawić krzyżyk w odpowiednich polach.`,
'if-answer': str`jeśli na pytanie ${1} udzielono odpowiedzi ${0}`,
'if-answered': str`jeśli odpowiedziano na pytanie ${0}`,
'if-at-least': str`jeśli na pytanie ${1} udzielono odpowiedzi ${0} lub wyższej`,
'if-at-most': str`jeśli na pytanie ${1} udzielono odpowiedzi ${0} lub niższej`,
'if-chose': str`jeśli w pytaniu ${1} wybrano ${0}`,
'if-from': str`jeśli w pytaniu ${0} podano datę ${1} lub późniejszą`,
'if-not-answer': str`jeśli na pytanie ${1} nie udzielono odpowiedzi ${0}`,
'if-not-answered': str`jeśli nie odpowiedziano na pytanie ${0}`,
'if-not-at-least': str`jeśli na pytanie ${1} nie udzielono odpowiedzi ${0} lub wyższej`,
'if-not-at-most': str`jeśli na pytanie ${1} nie udzielono odpowiedzi ${0} lub niższej`,
'if-not-chose': str`jeśli w pytaniu ${1} nie wybrano ${0}`,
'if-not-from': str`jeśli w pytaniu ${0} nie podano daty ${1} lub późniejszej`,
'if-not-ticked': str`jeśli nie zaznaczono pola w pytaniu ${0}`,
'if-not-until': str`jeśli w pytaniu ${0} nie podano daty ${1} lub wcześniejszej`,
'if-ticked': str`jeśli zaznaczono pole w pytaniu ${0}`,
'if-until': str`jeśli w pytaniu ${0} podano datę ${1} lub wcześniejszą`,
'load-failed': `Nie można pokazać ankiety.`,
'month': `miesiąc`,
'no': `Nie`,
'not-applicable': `Nie wiem / nie dotyczy`,
'number-from': str`${0} lub więcej.`,
'number-to': str`${0} lub mniej.`,
'one-of': `w jednym z tych przypadków:`,
'only': str`Tylko ${0}.`,
'only-all-of': `Tylko jeśli spełnione są wszystkie te warunki:`,
'only-one-of': `Tylko w jednym z tych przypadków:`,
'opens-new-tab': `otwiera się w nowej karcie`,
'optional': `(nieobowiązkowe)`,
'print': `Drukuj`,
'probes': `Dla osoby prowadzącej wywiad`,
'qr': `Kod QR z adresem ankiety`,
'quoted': str`„${0}”`,
'rank': `Proszę wpisać 1 obok najważniejszego, 2 obok następnego i tak dalej.`,
'required': `(wymagane)`,
'write-one': `Proszę wpisać jedną odpowiedź.`,
'year': `rok`,
'yes': `Tak`,
    };
  