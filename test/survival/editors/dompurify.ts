import DOMPurify from 'dompurify';

export const filter = (html: string): string => DOMPurify.sanitize(html);
