/** Where the applicant sends a file, and what became of the one that was just sent. */
import { casePageWords, type Language } from '@antrean/words'
import type { CasePage } from './ask-part.ts'

export function filesPart({ visit, language, path, file }: CasePage): string {
  const words = casePageWords(language)
  const said = file === undefined ? '' : outcome(file, language)
  if (visit.decision) return said
  return `<h2>${words.files}</h2>${said}
<form method="post" enctype="multipart/form-data" action="${path}/documents?lang=${language}">
<label for="file">${words.chooseFile}</label>
<input id="file" type="file" name="file" accept="application/pdf,image/png,image/jpeg" required>
<button type="submit">${words.sendFile}</button>
</form>`
}

function outcome(file: string, language: Language): string {
  const words = casePageWords(language)
  if (file === 'kept') return `<p class="said">${words.fileKept}</p>`
  const why: Record<string, string> = {
    'payload-too-large': words.fileLarge,
    'bad-request': words.fileWrong,
    'too-many-attachments': words.fileMany,
  }
  return `<p class="said wrong" role="alert">${why[file] ?? words.fileNotKept}</p>`
}
