
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'all-of': `إذا تحقق كل ما يلي:`,
'all-required': `يُرجى الإجابة عن جميع الأسئلة.`,
'answer-online': `يمكنك أيضًا الإجابة عبر الإنترنت:`,
'between': str`من ${0} إلى ${1}.`,
'choose-at-least': str`يُرجى اختيار ${0} على الأقل.`,
'choose-at-most': str`يُرجى اختيار ${0} على الأكثر.`,
'choose-between': str`يُرجى اختيار ${0} على الأقل و${1} على الأكثر.`,
'choose-exactly': str`يُرجى اختيار ${0} بالضبط.`,
'choose-many': `يُرجى اختيار إجابة واحدة أو أكثر.`,
'choose-one': `يُرجى اختيار إجابة واحدة.`,
'choose-row': `يُرجى اختيار إجابة واحدة في كل صف.`,
'chosen': `مختار`,
'code': `الرمز الوارد في دعوتك`,
'comment': `تعليق`,
'date-from': str`${0} أو تاريخ لاحق.`,
'date-to': str`${0} أو تاريخ سابق.`,
'day': `اليوم`,
'how-to': `يُرجى وضع علامة × في الخانات المناسبة.`,
'if-answer': str`إذا كانت إجابتك عن السؤال ${1} هي ${0}`,
'if-answered': str`إذا أجبت عن السؤال ${0}`,
'if-at-least': str`إذا كانت إجابتك عن السؤال ${1} هي ${0} أو أعلى`,
'if-at-most': str`إذا كانت إجابتك عن السؤال ${1} هي ${0} أو أقل`,
'if-chose': str`إذا كان ${0} ضمن اختياراتك في السؤال ${1}`,
'if-from': str`إذا كان التاريخ في السؤال ${0} هو ${1} أو بعده`,
'if-not-answer': str`إذا لم تكن إجابتك عن السؤال ${1} هي ${0}`,
'if-not-answered': str`إذا تركت السؤال ${0} دون إجابة`,
'if-not-at-least': str`إذا لم تكن إجابتك عن السؤال ${1} هي ${0} أو أعلى`,
'if-not-at-most': str`إذا لم تكن إجابتك عن السؤال ${1} هي ${0} أو أقل`,
'if-not-chose': str`إذا لم يكن ${0} ضمن اختياراتك في السؤال ${1}`,
'if-not-from': str`إذا لم يكن التاريخ في السؤال ${0} هو ${1} أو بعده`,
'if-not-ticked': str`إذا تركت خانة السؤال ${0} دون علامة`,
'if-not-until': str`إذا لم يكن التاريخ في السؤال ${0} هو ${1} أو قبله`,
'if-ticked': str`إذا وضعت علامة في خانة السؤال ${0}`,
'if-until': str`إذا كان التاريخ في السؤال ${0} هو ${1} أو قبله`,
'load-failed': `تعذّر عرض الاستبيان.`,
'month': `الشهر`,
'no': `لا`,
'not-applicable': `لا أعرف / لا ينطبق`,
'number-from': str`${0} أو أكثر.`,
'number-to': str`${0} أو أقل.`,
'one-of': `في إحدى هذه الحالات:`,
'only': str`فقط ${0}.`,
'only-all-of': `فقط إذا تحقق كل ما يلي:`,
'only-one-of': `فقط في إحدى هذه الحالات:`,
'opens-new-tab': `يُفتح في علامة تبويب جديدة`,
'optional': `(اختياري)`,
'print': `طباعة`,
'probes': `لمُجري المقابلة`,
'qr': `رمز QR يتضمن عنوان الاستبيان`,
'quoted': str`«${0}»`,
'rank': `يُرجى كتابة 1 بجانب الأهم، و2 بجانب ما يليه، وهكذا.`,
'required': `(إلزامي)`,
'write-one': `يُرجى كتابة إجابة واحدة.`,
'year': `السنة`,
'yes': `نعم`,
    };
  