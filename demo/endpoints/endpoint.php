<?php
// A small endpoint for <user-survey> in PHP (8.1 or later): one file for each submission.
// It says thanks when the answers are on the disk, not before, and stores what comes twice once.
//
// Write your folder and sites here, or set them in the environment. The folder must be there, writable
// for PHP, and outside of what the web server shows: in it, nothing is stored.
$folder = getenv('RESPONSES_FOLDER') ?: dirname($_SERVER['DOCUMENT_ROOT']) . '/responses';
$allowedOrigins = preg_split('/[\s,]+/', getenv('ALLOWED_ORIGINS') ?: '');
const BODY_LIMIT = 256 * 1024;

ini_set('display_errors', '0'); // a warning in the reply would spoil it
umask(0027); // the answers are not for everybody on this machine
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
  problem(405, 'Answers come by POST.');
}
if (!preg_match('/^application\/json\b/i', $_SERVER['CONTENT_TYPE'] ?? '')) {
  problem(415, 'The body must be application/json.');
}
$body = file_get_contents('php://input', length: BODY_LIMIT + 1);
if (strlen($body) > BODY_LIMIT) {
  problem(413, 'The body is too large.');
}
$submission = json_decode($body);
$id = is_object($submission) ? $submission->submissionId ?? null : null;
if (!is_string($id) || !preg_match('/^[0-9a-f-]{36}$/D', $id)) {
  problem(400, 'The body must be a submission.');
}

$known = is_file("$folder/$id.json");
if (!$known && (isShown($folder) || !store("$folder/$id.json", $body))) {
  error_log("Not stored: look at the folder $folder"); // never an answer
  header('Retry-After: 60');
  problem(503, 'The answers cannot be stored at the moment.');
}
$digits = strtoupper(substr(hash('sha256', $id), 0, 8));
send($known ? 200 : 201, ['receipt' => substr($digits, 0, 4) . '-' . substr($digits, 4)]);

/** Would the web server show what lies in this folder? */
function isShown(string $folder): bool
{
  $root = realpath($_SERVER['DOCUMENT_ROOT']) . '/';
  return str_starts_with(realpath($folder) . '/', $root);
}

/** Writes a draft to the end and to the disk, then renames it: a file of the final name is whole. */
function store(string $file, string $body): bool
{
  $draft = $file . '.' . bin2hex(random_bytes(8)); // its own, also when the same submission comes twice at once
  $handle = @fopen($draft, 'x');
  if (!$handle) {
    return false;
  }
  $written = @fwrite($handle, $body) === strlen($body) && fsync($handle);
  if (fclose($handle) && $written && rename($draft, $file)) {
    return true;
  }
  unlink($draft);
  return false;
}

function problem(int $status, string $title): never
{
  send($status, ['status' => $status, 'title' => $title]);
}

function send(int $status, array $body): never
{
  http_response_code($status);
  header('Content-Type: ' . ($status < 400 ? 'application/json' : 'application/problem+json'));
  exit(json_encode($body));
}
