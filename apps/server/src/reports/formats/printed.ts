/**
 * How a workbook is printed: every sheet as wide as the paper, with its heading on every page (ECMA-376, 18.3.1.63, 18.3.1.65
 * and 18.2.6; the library knows the paper and its orientation alone).
 */

type SheetName = { sheet?: string; stickyRowsCount?: number }

export const PRINTED = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
      'xl/workbook.xml': {
        transform: (xml: string, sheets: SheetName[]) => {
          const titles = sheets.map(({ sheet = '', stickyRowsCount = 0 }, n) =>
            stickyRowsCount === 0
              ? ''
              : `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${inXml(`'${sheet.replaceAll("'", "''")}'!$1:$${stickyRowsCount}`)}</definedName>`,
          )
          return xml.replace('</sheets>', () => `</sheets><definedNames>${titles.join('')}</definedNames>`)
        },
      },
    },
  },
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
