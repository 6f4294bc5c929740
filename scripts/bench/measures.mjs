// What `npm run bench` measures. Every figure of BENCHMARKS.md is the output of one of these commands.
//
// In a command, $SHARED is the folder of public sets (not part of this repository), $T a folder for what is produced on the way, and
// `whosays` the program that was built here, $ONE_CORE what binds a command to one core (nothing where `taskset` is missing). `needs` are paths without which a measure is skipped, and said to be.

const sets = '$SHARED/bench'

// Exit code 3 says that some reports were read with a reserve; the scorers count what is missing.
const scored =
  (produce) =>
  (id, title, reports, score, more = {}) => ({
    id,
    title,
    needs: [`${sets}/${reports}`],
    commands: [`${produce.replace('REPORTS', `${sets}/${reports}`)} > $T/${id}.out || test $? = 3`, score],
    slow: more.slow ?? false,
  })

/** A set whose ledger a scorer reads. */
const ledgerOf = scored('whosays read REPORTS --json --quiet')
/** A set whose annotations a scorer reads. */
const marksOf = scored('whosays annotate REPORTS --jsonl --quiet')

const treebank = (id, title, gold) => ({
  id,
  title,
  needs: [`${sets}/treebank/${gold}`],
  commands: [
    `gunzip -c ${sets}/treebank/${gold} > $T/${id}.gold.conllu`,
    // Sentences and words only: no tag or tree of the gold file goes into the program.
    `awk -F'\\t' -v OFS='\\t' '/^[0-9]/ { for (i = 3; i <= 10; i++) $i = "_" } { print }' $T/${id}.gold.conllu > $T/${id}.words.conllu`,
    `whosays parse $T/${id}.words.conllu --conllu > $T/${id}.conllu`,
    `python3 ${sets}/treebank.py $T/${id}.gold.conllu $T/${id}.conllu`,
  ],
})

export const measures = [
  treebank('ewt', 'Tags and trees, UD English EWT test', 'ewt/en_ewt-ud-test.conllu.gz'),
  treebank('gum', 'Tags and trees, UD English GUM test (free genres)', 'gum/en_gum-test.conllu.gz'),
  marksOf('uner', 'Names, UNER EWT dev', 'ner/uner-ewt-dev/reports.jsonl', `python3 ${sets}/entities.py $T/uner.out --set uner`),
  ledgerOf('seeds', 'Whole ledger, five seed reports, dated', 'seeds/reports-dated.jsonl', `python3 ${sets}/ledger.py seeds $T/seeds.out`),
  ledgerOf(
    'undated',
    'Whole ledger, five seed reports as they came (no date may be guessed)',
    'seeds/reports.jsonl',
    `python3 ${sets}/ledger.py seeds $T/undated.out`,
  ),
  ledgerOf(
    'practice',
    'Whole ledger, sixty practice reports',
    '../practice/reports.jsonl',
    `python3 ${sets}/ledger.py practice $T/practice.out`,
  ),
  ...[
    ['practice', '../practice/reports.jsonl', 'ledger.py practice', 'overall'],
    ['seeds', 'seeds/reports-dated.jsonl', 'ledger.py seeds', 'overall'],
    ['muc', 'muc/reports_dev.jsonl', 'muc.py', 'all_slots'],
  ].map(([set, reports, scorer, line]) => ({
    id: `ablation-${set}`,
    title: `What single steps of the reading are worth: ${set}`,
    needs: [`${sets}/${reports}`],
    commands: [
      `node scripts/bench/ablation.mjs ${sets}/${reports} $T/ablation-${set}`,
      `for f in $T/ablation-${set}/*.json; do echo "$(basename $f .json): $(python3 ${sets}/${scorer} $f | grep -i '^ *${line}')"; done`,
    ],
    slow: true,
  })),
  ledgerOf('muc', 'Incidents of single reports, MUC-4 dev (capitals)', 'muc/reports_dev.jsonl', `python3 ${sets}/muc.py $T/muc.out`, {
    slow: true,
  }),
  ledgerOf('gunviolence', 'Tolls and merging, gun violence reports', 'gun/reports.jsonl', `python3 ${sets}/gun.py $T/gunviolence.out`, {
    slow: true,
  }),
  ledgerOf('airwars', 'Tolls as ranges, Airwars accounts', 'airwars/reports.jsonl', `python3 ${sets}/airwars.py $T/airwars.out`, {
    slow: true,
  }),
  marksOf('re3d', 'Entities, re3d', 're3d/reports.jsonl', `python3 ${sets}/entities.py $T/re3d.out`, { slow: true }),
  marksOf('geo', 'Places, LGL', 'geo/lgl/reports.jsonl', `python3 ${sets}/geo.py $T/geo.out`, { slow: true }),
  marksOf('timebank', 'Times, TimeBank', 'timex/timebank/reports.jsonl', `python3 ${sets}/time.py $T/timebank.out --set timebank`, {
    slow: true,
  }),
  marksOf('aquaint', 'Times, AQUAINT', 'timex/aquaint/reports.jsonl', `python3 ${sets}/time.py $T/aquaint.out --set aquaint`, {
    slow: true,
  }),
  marksOf('quotes', 'Who says what, PolNeAR dev', 'quotes/dev.reports.jsonl', `python3 ${sets}/quotes.py $T/quotes.out`, { slow: true }),
  ...[
    ['segments', 'The article out of a page: text', 'segments'],
    ['dates', 'The article out of a page: day of publication', 'date'],
  ].map(([id, title, part]) => ({
    id,
    title,
    needs: [`${sets}/article/${part}.pages.jsonl.gz`],
    commands: [
      `gunzip -c ${sets}/article/${part}.pages.jsonl.gz > $T/${id}.jsonl`,
      `whosays read $T/${id}.jsonl --json --quiet > $T/${id}.out || test $? = 3`,
      `python3 ${sets}/article.py ${part} $T/${id}.out`,
    ],
    slow: true,
  })),
  {
    id: 'speed',
    title: 'Speed and memory on one core, sample reports',
    needs: [],
    commands: ['$ONE_CORE node scripts/bench/rate.mjs packages/whosays/samples/reports.jsonl'],
  },
  {
    id: 'speed-practice',
    title: 'Speed and memory on one core, practice reports',
    needs: ['$SHARED/practice/reports.jsonl'],
    commands: ['$ONE_CORE node scripts/bench/rate.mjs $SHARED/practice/reports.jsonl'],
  },
  {
    id: 'first-pass',
    title: 'The first pass alone on one core, violent reports and business news: text, sentences, which of them the model must see',
    needs: ['$SHARED/practice/reports.jsonl', `${sets}/timex/timebank/reports.jsonl`],
    commands: ['practice/reports.jsonl', 'bench/timex/timebank/reports.jsonl'].map(
      (reports) => `$ONE_CORE node scripts/bench/first-pass.mjs $SHARED/${reports}`,
    ),
  },
  ...[
    ['first-pass-loss', 'What the first pass loses: practice reports', '../practice/reports.jsonl', false],
    ['first-pass-loss-seeds', 'What the first pass loses: five seed reports', 'seeds/reports-dated.jsonl', false],
    ['first-pass-loss-muc', 'What the first pass loses: MUC-4 dev', 'muc/reports_dev.jsonl', true],
    ['first-pass-loss-news', 'What the first pass saves: business news', 'timex/timebank/reports.jsonl', true],
  ].map(([id, title, reports, slow]) => ({
    id,
    title,
    needs: [`${sets}/${reports}`],
    commands: [`node scripts/bench/first-pass-loss.mjs ${sets}/${reports}`],
    slow,
  })),
  {
    id: 'model-speed',
    title: 'The language model alone, both runtimes: words a second, memory',
    needs: [`${sets}/treebank/ewt/en_ewt-ud-dev.conllu.gz`],
    commands: ['native', 'wasm'].map(
      (runtime) => `$ONE_CORE node scripts/bench/parser.mjs ${runtime} ${sets}/treebank/ewt/en_ewt-ud-dev.conllu.gz`,
    ),
  },
  {
    id: 'speed-wasm',
    title: 'Speed and memory on one core, WebAssembly',
    needs: [],
    commands: ['WHOSAYS_RUNTIME=wasm $ONE_CORE node scripts/bench/rate.mjs packages/whosays/samples/reports.jsonl'],
  },
  {
    id: 'start',
    title: 'Start of the program: --help, and reading one report (median of five)',
    needs: [],
    commands: [
      'head -n 1 packages/whosays/samples/reports.jsonl > $T/one.jsonl',
      'node scripts/bench/start.mjs whosays --help',
      'node scripts/bench/start.mjs whosays read $T/one.jsonl --json',
    ],
  },
  { id: 'size', title: 'Size of the packages and of an installation', needs: [], commands: ['bash scripts/packed-install.sh'] },
]
