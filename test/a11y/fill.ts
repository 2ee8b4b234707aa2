import type { Stage } from './page.js';

/** What fits a field of one line, by its kind. */
const TEXTS: Readonly<Record<string, string>> = {
  date: '2020-01-01',
  email: 'kari@example.no',
  tel: '22334455',
  url: 'https://example.no/',
};

const write = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

const pick = (field: HTMLSelectElement) => {
  field.selectedIndex = 1;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Is it a choice of its own, or "not applicable" beside a field that is answered instead? */
const isChoice = (field: HTMLInputElement) => {
  const question = field.closest('[data-question]')!;
  const others = '[part~=input], [part~=select], [part~=textarea], [part~=ranking]';
  return ![...question.querySelectorAll(others)].some(
    (node) => !node.closest('[part~=question-comment]'),
  );
};

function answer(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): void {
  const root = field.getRootNode() as ShadowRoot;
  if (field instanceof HTMLSelectElement) return pick(field);
  if (field instanceof HTMLTextAreaElement) return write(field, 'Ja, takk.');
  if (field.type === 'radio' || field.type === 'checkbox') {
    const chosen = root.querySelector(`[name="${field.name}"]:checked`);
    if (!chosen && isChoice(field)) field.click();
    return;
  }
  write(field, TEXTS[field.type] ?? (field.inputMode === 'decimal' ? '3' : '0123'));
}

/** Answers every question that is shown, and those that come by it. */
export async function answerAll({ survey, root }: Stage): Promise<void> {
  const answered = new Set<Element>();
  const open = () =>
    [
      ...root.querySelectorAll<HTMLInputElement>(
        '[data-question] :is(input, textarea, select):not([role=combobox])',
      ),
    ].filter((field) => !answered.has(field));
  for (let fields = open(); fields.length; fields = open()) {
    for (const field of fields) {
      answered.add(field);
      if (field.isConnected) answer(field);
    }
    await survey.updateComplete;
  }
}
