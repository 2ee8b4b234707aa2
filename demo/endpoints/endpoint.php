<?php
// A small endpoint for <user-survey> in PHP (8.1 or later) with SQLite: upload it, and it takes answers.
// It says thanks when the answers are on the disk, not before, and stores what comes twice once.
//
// Open its address in a browser: it says whether answers can be stored. They go into the folder
// "survey-responses" beside the one that the web server shows, and never into what it shows. Another folder,
// and other sites whose pages may post: write them here. The answers as a table, on the command line:
//
//   php endpoint.php survey-responses/responses.sqlite > answers.csv
$ownFolder = getenv('RESPONSES_FOLDER') ?: '';
$allowedOrigins = preg_split('/[\s,]+/', getenv('ALLOWED_ORIGINS') ?: '');
const BODY_LIMIT = 256 * 1024;

if (PHP_SAPI === 'cli') {
  exit(export($argv[1] ?? ''));
}
ini_set('display_errors', '0'); // a warning in the reply would spoil it
umask(0027); // the answers are not for everybody on this machine
$folder = $ownFolder ?: dirname($_SERVER['DOCUMENT_ROOT']) . '/survey-responses';

header('Vary: Origin');
header('Cache-Control: no-store');
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if ($origin !== '' && in_array($origin, $allowedOrigins, true)) {
  header("Access-Control-Allow-Origin: $origin");
  header('Access-Control-Allow-Headers: content-type, idempotency-key');
  header('Access-Control-Expose-Headers: Retry-After');
}
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
  http_response_code(204);
  exit;
}
header('Allow: POST, OPTIONS');
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
  problem(405, 'Answers come by POST.', obstacle($folder, $ownFolder) ?? 'Answers can be stored here.');
}
if (!preg_match('/^application\/json\b/i', $_SERVER['CONTENT_TYPE'] ?? '')) {
  problem(415, 'The body must be application/json.');
}
$body = file_get_contents('php://input', length: BODY_LIMIT + 1);
$length = (int) ($_SERVER['CONTENT_LENGTH'] ?? 0);
if (max(strlen($body), $length) > BODY_LIMIT) {
  problem(413, 'The body is too large.');
}
if (strlen($body) < $length) {
  later('The body was cut short: PHP has no room for it in its temporary folder.');
}
$submission = json_decode($body, depth: 4); // the rows of a matrix lie deepest
if (!isSubmission($submission)) {
  problem(400, 'The body must be a submission.');
}
$id = $submission->submissionId;
if (($_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? $id) !== $id) {
  problem(400, 'The header Idempotency-Key must be the submissionId.');
}

if ($obstacle = obstacle($folder, $ownFolder)) {
  later($obstacle);
}
try {
  $added = store("$folder/responses.sqlite", $id, $body);
} catch (Throwable $error) {
  error_log($error->getMessage()); // never an answer
  later('The answers could not be written to the disk.');
}
$digits = strtoupper(substr(hash('sha256', $id), 0, 8));
send($added ? 201 : 200, ['receipt' => substr($digits, 0, 4) . '-' . substr($digits, 4)]);

/** Has it the form of a submission? Whether the answers fit the survey is not asked. */
function isSubmission(mixed $body): bool
{
  $matches = fn(string $name, string $pattern): bool => is_string($body->$name ?? null) &&
    preg_match($pattern, $body->$name) === 1;
  return is_object($body) &&
    $matches('submissionId', '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D') &&
    $matches('surveyId', '/^[A-Za-z][A-Za-z0-9_-]*$/D') &&
    $matches('surveyVersion', '/./') &&
    $matches('completedOn', '/^\d{4}-\d\d-\d\d$/D') &&
    is_object($body->answers ?? null);
}

/** What keeps answers from being stored, in words for whoever sets this up; null: nothing that can be seen. */
function obstacle(string $folder, string $ownFolder): ?string
{
  if (!extension_loaded('pdo_sqlite')) {
    return 'PHP has no "pdo_sqlite" here. Ask your web host to switch it on.';
  }
  if ($ownFolder === '' && !is_dir($folder) && @mkdir($folder)) {
    file_put_contents("$folder/.htaccess", "Require all denied\n"); // where another site shows it, too
  }
  if (!is_dir($folder) || !is_writable($folder)) {
    return 'PHP cannot write into the folder "' . basename($folder) . '". Make it beside the folder that ' .
      'the web server shows, not inside, and let PHP write into it.';
  }
  return str_starts_with(realpath($folder) . '/', realpath($_SERVER['DOCUMENT_ROOT']) . '/')
    ? 'The web server shows the folder for the answers. Choose one outside.'
    : null;
}

/** False when it was there already. Throws when it is not on the disk. */
function store(string $file, string $id, string $submission): bool
{
  $database = new PDO("sqlite:$file", options: [PDO::ATTR_TIMEOUT => 10]); // seconds to wait for another one
  $database->exec('PRAGMA synchronous = EXTRA'); // FULL, and the folder, too
  // Without row numbers: in the order of the random ids, not in the order in which people answered.
  $database->exec(
    'CREATE TABLE IF NOT EXISTS response (id TEXT PRIMARY KEY, submission TEXT NOT NULL) WITHOUT ROWID',
  );
  $insert = $database->prepare('INSERT OR IGNORE INTO response VALUES (?, ?)');
  $insert->execute([$id, $submission]);
  return $insert->rowCount() === 1;
}

/** Not stored: the answers wait on the device, and come again. */
function later(string $why): never
{
  error_log("Not stored: $why");
  header('Retry-After: 60');
  problem(503, 'The answers cannot be stored at the moment.', $why);
}

function problem(int $status, string $title, ?string $detail = null): never
{
  send($status, array_filter(['status' => $status, 'title' => $title, 'detail' => $detail]));
}

function send(int $status, array $body): never
{
  http_response_code($status);
  header('Content-Type: ' . ($status < 400 ? 'application/json' : 'application/problem+json'));
  exit(json_encode($body));
}

/** Writes a table that Nordic spreadsheets open: a row for each submission, without its id and code. */
function export(string $file): int
{
  if (!is_file($file)) {
    fwrite(STDERR, "Name the file: php endpoint.php survey-responses/responses.sqlite > answers.csv\n");
    return 1;
  }
  $rows = [];
  foreach ((new PDO("sqlite:$file"))->query('SELECT submission FROM response') as [$submission]) {
    $rows[] = array_diff_key(cells(json_decode($submission, true)), ['submissionId' => 0, 'code' => 0]);
  }
  $columns = array_keys(array_replace([], ...$rows)); // a name may be a number
  sort($columns, SORT_STRING);
  echo "\u{FEFF}"; // UTF-8
  fputcsv(STDOUT, array_map(noFormula(...), $columns), ';', escape: '');
  foreach ($rows as $row) {
    fputcsv(STDOUT, array_map(fn($column) => $row[$column] ?? '', $columns), ';', escape: '');
  }
  return 0;
}

/** The cells of a submission by their columns: "answers.staff.listen". Several choices share a cell. */
function cells(mixed $value, string $column = ''): array
{
  if (is_array($value) && !array_is_list($value)) {
    $inner = fn($key) => cells($value[$key], ltrim("$column.$key", '.'));
    return array_replace([], ...array_map($inner, array_keys($value)));
  }
  if ($value === []) {
    return [];
  }
  $text = is_array($value) ? implode(', ', $value) : $value;
  if (!is_string($text)) {
    return [$column => str_replace('.', ',', json_encode($text))];
  }
  return [$column => noFormula($text)];
}

/** A stranger's text, or name of an answer, that no spreadsheet takes for a formula. */
function noFormula(string $text): string
{
  return preg_match('/^\s*[=+@-]/', $text) ? "'$text" : $text;
}
