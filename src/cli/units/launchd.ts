import type { Job, Unit } from './unit.js';
import { interval, runWords } from './unit.js';

/** An agent of the person's own launchd. */
export function launchdUnit(job: Job): Unit {
  const path = `Library/LaunchAgents/${job.name}.plist`;
  return {
    files: [{ path, under: 'home', text: plist(job) }],
    commands: [{ words: ['launchctl', 'load', '-w', path] }],
    notes: ['What a run did stands in .galley/heartbeat.'],
  };
}

function plist(job: Job): string {
  const words = runWords(job)
    .map((word) => `    <string>${xml(word)}</string>`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>${xml(job.name)}</string>
  <key>ProgramArguments</key>
  <array>
${words}
  </array>
  <key>WorkingDirectory</key><string>${xml(job.folder)}</string>
  <key>EnvironmentVariables</key>
  <dict><key>GALLEY_SCHEDULED</key><string>${interval(job)}</string></dict>
  <key>StartInterval</key><integer>${job.minutes * 60}</integer>
  <key>RunAtLoad</key><true/>
</dict>
</plist>
`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
