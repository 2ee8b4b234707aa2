/** The page that every contender is measured on; only `head` and `body` differ. */
export const page = (head: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Survey</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>`;

/** JSON that may stand inside a `<script>`. */
export const inlineJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
