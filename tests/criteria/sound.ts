import { schemaProblems } from './schema-problems'
import { formats, sourceFiles } from './shipped'

// Imported by specs that read whole files: where a format is broken, they stop with the sentences that say
// where, before a library says it in fifty lines.
const problems = sourceFiles.flatMap(({ path, kind, content }) =>
  schemaProblems(path, formats[kind], content),
)
if (problems.length > 0) throw new Error(problems.join('\n'))
