
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `wenn dies alles zutrifft:`,
'all-required': `Bitte beantworten Sie alle Fragen.`,
'answer-online': `Sie können auch online antworten:`,
'between': str`Von ${0} bis ${1}.`,
'choose-at-least': str`Wählen Sie mindestens ${0}.`,
'choose-at-most': str`Wählen Sie höchstens ${0}.`,
'choose-between': str`Wählen Sie mindestens ${0} und höchstens ${1}.`,
'choose-exactly': str`Wählen Sie genau ${0}.`,
'choose-many': `Wählen Sie eine oder mehrere Antworten.`,
'choose-one': `Wählen Sie eine Antwort.`,
'choose-row': `Wählen Sie in jeder Zeile eine Antwort.`,
'chosen': `gewählt`,
'code': `Code aus Ihrer Einladung`,
'comment': `Kommentar`,
'date-from': str`${0} oder später.`,
'date-to': str`${0} oder früher.`,
'day': `Tag`,
'how-to': `Kreuzen Sie die Kästchen an, die zutreffen.`,
'if-answer': str`wenn Sie auf Frage ${1} ${0} geantwortet haben`,
'if-answered': str`wenn Sie Frage ${0} beantwortet haben`,
'if-at-least': str`wenn Sie auf Frage ${1} mit ${0} oder höher geantwortet haben`,
'if-at-most': str`wenn Sie auf Frage ${1} mit ${0} oder niedriger geantwortet haben`,
'if-chose': str`wenn Sie bei Frage ${1} ${0} gewählt haben`,
'if-from': str`wenn das Datum bei Frage ${0} der ${1} oder später ist`,
'if-not-answer': str`wenn Sie auf Frage ${1} nicht ${0} geantwortet haben`,
'if-not-answered': str`wenn Sie Frage ${0} nicht beantwortet haben`,
'if-not-at-least': str`wenn Sie auf Frage ${1} nicht mit ${0} oder höher geantwortet haben`,
'if-not-at-most': str`wenn Sie auf Frage ${1} nicht mit ${0} oder niedriger geantwortet haben`,
'if-not-chose': str`wenn Sie bei Frage ${1} nicht ${0} gewählt haben`,
'if-not-from': str`wenn das Datum bei Frage ${0} nicht der ${1} oder später ist`,
'if-not-ticked': str`wenn Sie das Kästchen bei Frage ${0} nicht angekreuzt haben`,
'if-not-until': str`wenn das Datum bei Frage ${0} nicht der ${1} oder früher ist`,
'if-ticked': str`wenn Sie das Kästchen bei Frage ${0} angekreuzt haben`,
'if-until': str`wenn das Datum bei Frage ${0} der ${1} oder früher ist`,
'load-failed': `Die Umfrage konnte nicht angezeigt werden.`,
'month': `Monat`,
'no': `Nein`,
'not-applicable': `Weiß nicht / trifft nicht zu`,
'number-from': str`${0} oder mehr.`,
'number-to': str`${0} oder weniger.`,
'one-of': `in einem dieser Fälle:`,
'only': str`Nur ${0}.`,
'only-all-of': `Nur wenn dies alles zutrifft:`,
'only-one-of': `Nur in einem dieser Fälle:`,
'opens-new-tab': `wird in einem neuen Tab geöffnet`,
'optional': `(freiwillig)`,
'print': `Drucken`,
'probes': `Für die interviewende Person`,
'qr': `QR-Code mit der Adresse der Umfrage`,
'quoted': str`„${0}“`,
'rank': `Schreiben Sie 1 neben das Wichtigste, 2 neben das Nächstwichtige und so weiter.`,
'required': `(Pflichtangabe)`,
'write-one': `Schreiben Sie eine Antwort.`,
'year': `Jahr`,
'yes': `Ja`,
    };
  