/**
 * A queue of the Windows spooler, by PowerShell and winspool.drv: what Microsoft documents for raw jobs, without a
 * compiler. It was never run on Windows by us; only what is put on the command line is tested.
 */
import { spawn } from 'node:child_process'
import type { JobLook, PrintQueue, QueueLook, Submitted } from './print-queue.ts'

/** A PowerShell takes half a second to start. */
const askEvery = { queue: 5000, job: 1000 }
const WITHIN_MS = 15_000

/** `Name` of a printer in Windows' own list; the script's answer is one line of JSON. */
export function openWindowsQueue(name: string, run: typeof runPowerShell = runPowerShell): PrintQueue {
  const asked = async (script: string, input?: Uint8Array): Promise<unknown> =>
    JSON.parse(await run(script, input))
  return {
    name,
    askEvery,
    async look(): Promise<QueueLook> {
      try {
        return judge(name, Number(await asked(scripts.look(name))))
      } catch (error) {
        return {
          kind: 'shut',
          why: `Windows does not say how the printer ${name} is: ${(error as Error).message}`,
        }
      }
    },
    async submit(document, title): Promise<Submitted> {
      try {
        const answer = (await asked(scripts.submit(name, title), document)) as {
          job?: number
          refused?: string
        }
        if (answer.job !== undefined) return { kind: 'taken', job: answer.job }
        return { kind: 'refused', why: `The queue ${name} refused the ticket: ${answer.refused}` }
      } catch (error) {
        return {
          kind: 'unsure',
          why: `Windows did not say whether the queue ${name} has it: ${(error as Error).message}`,
        }
      }
    },
    async job(id): Promise<JobLook> {
      try {
        // A job that is over is gone, whether it was printed or dropped.
        const status = await asked(scripts.job(name, id))
        return status === null
          ? { kind: 'gone' }
          : { kind: (Number(status) & JOB_PRINTING) !== 0 ? 'goes-out' : 'waits' }
      } catch {
        return { kind: 'not-known' }
      }
    },
    async cancel(id) {
      await run(scripts.cancel(name, id)).catch(() => {})
    },
    unfinished: async titles => (await asked(scripts.unfinished(name, titles))) as number[],
  }
}

export async function listWindowsQueues(
  run: typeof runPowerShell = runPowerShell,
): Promise<{ name: string; about: string }[]> {
  return JSON.parse(await run(scripts.list)) as { name: string; about: string }[]
}

const JOB_PRINTING = 0x10
/** Of Get-Printer's PrinterStatus. */
const shut: readonly [mask: number, what: string][] = [
  [0x01, 'is paused'],
  [0x04, 'is being removed'],
  [0x80, 'is offline'],
  [0x1000, 'is not there'],
]

function judge(name: string, status: number): QueueLook {
  const found = shut.find(([mask]) => (status & mask) !== 0)
  return found
    ? { kind: 'shut', why: `Windows says that the printer ${name} ${found[1]}.` }
    : { kind: 'open' }
}

const quoted = (text: string): string => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`

const winspool = `Add-Type -TypeDefinition @'
using System; using System.ComponentModel; using System.Runtime.InteropServices;
public static class RawJob {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class Doc { public string Name; public string File; public string Type; }
  const string Dll = "winspool.drv";
  [DllImport(Dll, EntryPoint = "OpenPrinterW", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport(Dll, EntryPoint = "StartDocPrinterW", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr printer, int level, [In, MarshalAs(UnmanagedType.LPStruct)] Doc doc);
  [DllImport(Dll, SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport(Dll)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport(Dll)] static extern bool AbortPrinter(IntPtr printer);
  [DllImport(Dll)] static extern bool ClosePrinter(IntPtr printer);
  static string Why() { return new Win32Exception(Marshal.GetLastWin32Error()).Message; }
  public static object Print(string name, string title, byte[] bytes) {
    IntPtr printer;
    if (!OpenPrinter(name, out printer, IntPtr.Zero)) return Why();
    try {
      int job = StartDocPrinter(printer, 1, new Doc { Name = title, Type = "RAW" });
      if (job == 0) return Why();
      int written;
      if (!WritePrinter(printer, bytes, bytes.Length, out written) || written != bytes.Length) {
        string why = Why(); AbortPrinter(printer); throw new Exception(why);
      }
      EndDocPrinter(printer);
      return job;
    } finally { ClosePrinter(printer); }
  }
}
'@`

/** Each is a whole PowerShell script that says one line of JSON. */
export const scripts = {
  list: `ConvertTo-Json @(Get-Printer | ForEach-Object { @{ name = $_.Name; about = $_.DriverName + ', ' + $_.PortName } }) -Compress`,
  look: (name: string) => `[int](Get-Printer -Name ${quoted(name)}).PrinterStatus`,
  submit: (name: string, title: string) =>
    [
      winspool,
      '$in = New-Object IO.MemoryStream; [Console]::OpenStandardInput().CopyTo($in)',
      `$is = [RawJob]::Print(${quoted(name)}, ${quoted(title)}, $in.ToArray())`,
      'if ($is -is [int]) { ConvertTo-Json @{ job = $is } -Compress } else { ConvertTo-Json @{ refused = $is } -Compress }',
    ].join('\n'),
  job: (name: string, id: number) =>
    `$job = Get-PrintJob -PrinterName ${quoted(name)} | Where-Object Id -eq ${id}
if ($job) { [int]$job.JobStatus } else { 'null' }`,
  cancel: (name: string, id: number) => `Remove-PrintJob -PrinterName ${quoted(name)} -ID ${id}`,
  unfinished: (name: string, titles: string) =>
    `ConvertTo-Json @(Get-PrintJob -PrinterName ${quoted(name)} | Where-Object { $_.DocumentName.StartsWith(${quoted(titles)}) } | ForEach-Object { $_.Id }) -Compress`,
}

/** The words after `powershell.exe`: a script of any letters goes as UTF-16 in base64, so nothing is quoted twice. */
export function powerShellWords(script: string): string[] {
  const careful = `$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
${script}`
  const encoded = Buffer.from(careful, 'utf16le').toString('base64')
  return [
    '-NoLogo',
    '-NoProfile',
    '-NonInteractive',
    '-ExecutionPolicy',
    'Bypass',
    '-EncodedCommand',
    encoded,
  ]
}

function runPowerShell(script: string, input: Uint8Array = new Uint8Array()): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('powershell.exe', powerShellWords(script), { windowsHide: true, timeout: WITHIN_MS })
    let [said, complaint] = ['', '']
    child.stdout.on('data', text => (said += text))
    child.stderr.on('data', text => (complaint += text))
    child.once('error', reject)
    child.stdin.on('error', () => {})
    child.once('close', code => {
      if (code === 0) resolve(said.trim())
      else reject(new Error(complaint.split('\n')[0]?.trim() || `PowerShell ended with ${code}`))
    })
    child.stdin.end(input)
  })
}
