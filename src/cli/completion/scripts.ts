import { completeCommand } from './complete-command.js';

/** What each shell needs: a function that asks Galley for the words, and files where there are none. */
export const scripts: Readonly<Record<string, string>> = {
  bash: `# To have it in every shell: galley completion bash > ~/.local/share/bash-completion/completions/galley
_galley() {
  local word cur="\${COMP_WORDS[COMP_CWORD]}"
  # Bash hands the word over as it was typed.
  cur="\${cur#[\\"\\']}"
  cur="\${cur//\\\\/}"
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    COMPREPLY+=("$word")
  done < <(galley ${completeCommand} "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "=$cur" 2>/dev/null)
  # Quotes what needs it.
  compopt -o filenames 2>/dev/null
}
complete -o default -F _galley galley
`,
  zsh: `#compdef galley
# To have it in every shell: galley completion zsh > a file called _galley in a folder of $fpath
_galley() {
  local line
  local -a found shown
  for line in "\${(@f)$(galley ${completeCommand} "\${(@Q)words[2,CURRENT-1]}" "=\${(Q)PREFIX}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    found+=("\${line%%$'\\t'*}")
    if [[ \${line#*$'\\t'} == '' ]]; then shown+=("\${found[-1]}"); else shown+=("\${found[-1]}  -- \${line#*$'\\t'}"); fi
  done
  if (( $#found )); then compadd -l -d shown -a found; else _files; fi
}
if [[ \${funcstack[1]} == _galley ]]; then _galley "$@"; else compdef _galley galley; fi
`,
  fish: `# To have it in every shell: galley completion fish > ~/.config/fish/completions/galley.fish
function __galley_complete
    set -l typed (commandline -opc)
    set -l begun (commandline -ct)
    set -l found (galley ${completeCommand} $typed[2..] "=$begun" 2>/dev/null)
    if set -q found[1]
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c galley -f -a '(__galley_complete)'
`,
  powershell: `# To have it in every shell: galley completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName galley -ScriptBlock {
  param($word, $line, $cursor)
  $typed = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  galley ${completeCommand} @typed "=$($word.Trim('''"'))" 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    $text = if ($value -match '[\\s''"()&;$\`]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
  }
}
`,
};
