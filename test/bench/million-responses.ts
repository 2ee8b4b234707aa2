import pg from 'pg';
import { HOME_CARE, inventedAnswers } from './home-care.js';

export const MILLION = 1_000_000;
export const ROUND = 'million';

/** Adds many responses in a round of their own: the invented ones, over and over. */
export async function fillWithResponses(databaseUrl: string, count: number): Promise<void> {
  const answers = (await inventedAnswers()).map((each) => JSON.stringify(each));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into responses
         (survey_id, survey_version, language, completed_on, context, answers)
       select $1, '1', 'nb', '2026-10-12',
         json_build_object('unit', 'zone-' || number % 12, 'round', $2::text, 'channel', 'web'),
         ($3::text[])[1 + number % $4]::json
       from generate_series(0, $5::int - 1) as number`,
      [HOME_CARE, ROUND, answers, answers.length, count],
    );
    await client.query('vacuum analyze responses');
  } finally {
    await client.end();
  }
}
