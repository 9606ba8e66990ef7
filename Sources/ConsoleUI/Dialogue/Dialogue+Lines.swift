import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Dialogue {
    /// Takes a line.
    mutating func take(_ line: LineReader.Line, at now: Timestamp) -> [Effect] {
        switch line {
        case .tooLong:
            lines.append(Phrase.lineTooLong[model.language])
            return []
        case .notUTF8:
            lines.append(Phrase.lineNotUTF8[model.language])
            return []
        case .text(let text): return take(text.trimmed, at: now)
        }
    }

    private mutating func take(_ line: String, at now: Timestamp) -> [Effect] {
        if DialogueWord.back.names.contains(line.lowercased()) { return say(.back, at: now) }
        if !model.overlays.isEmpty { return say(.answer(line), at: now) }
        if model.list.search.isActive { return find(line, at: now) }
        if line.isEmpty { return [] }
        if let text = line.after("/") {
            return text.isEmpty ? say(.run(.search, argument: ""), at: now) : find(text, at: now)
        }
        if line.allSatisfy({ $0.isASCII && $0.isNumber }) { return choose(line, at: now) }
        if let word = DialogueWord(line) { return take(word, at: now) }
        if let text = DialogueWord.find.argument(of: line) { return find(text, at: now) }
        switch DialogueCommand(line, in: model) {
        case .command(let id, let argument): return run(id, argument, at: now)
        case .ambiguous(let commands):
            offer(
                [Phrase.whichCommand[model.language]],
                commands.map { ($0.title[model.language], .command($0.id)) })
        case .screenOnly: lines.append(Phrase.screenOnly[model.language])
        case .unavailable(let task): lines.append(task.answer[model.language])
        case .unknown: lines.append(Phrase.unknownCommand(line)[model.language])
        }
        return []
    }

    private mutating func say(_ saying: Saying, at now: Timestamp) -> [Effect] {
        take(.terminal(.said(saying)), at: now)
    }

    private mutating func run(_ id: CommandID, _ argument: String, at now: Timestamp) -> [Effect] {
        switch id {
        case .help, .palette:
            sayHelp()
            return []
        case .search where !argument.isEmpty: return find(argument, at: now)
        default:
            if id == .sort {
                listStart = 0
                wantedRows = Self.rows
            }
            return say(.run(id, argument: argument), at: now)
        }
    }

    private mutating func find(_ text: String, at now: Timestamp) -> [Effect] {
        wantedRows = Self.rows
        listStart = 0
        return say(.find(text), at: now)
    }

    /// A number of the newest list; a longer one is that of a member.
    private mutating func choose(_ digits: String, at now: Timestamp) -> [Effect] {
        if let number = Int(digits), choices.indices.contains(number - 1) {
            switch choices[number - 1] {
            case .member(let memberID): return say(.select(memberID), at: now)
            case .entry(let id): return say(.openEntry(id), at: now)
            case .command(let id): return run(id, "", at: now)
            }
        }
        if digits.count >= 4 { return find(digits, at: now) }
        lines.append(Phrase.noSuchNumber(choices.count)[model.language])
        return []
    }

    private mutating func take(_ word: DialogueWord, at now: Timestamp) -> [Effect] {
        switch word {
        case .list:
            listStart = 0
            sayMembers()
            return say(.enter(.members), at: now)
        case .more:
            sayMembers()
            return []
        case .show:
            lines += DialogueMembers.detail(model)
            return say(.enter(.members), at: now)
        case .log:
            sayLog()
            return say(.enter(.log), at: now)
        case .quit: return run(.quit, "", at: now)
        case .find: return run(.search, "", at: now)
        case .back: return say(.back, at: now)
        }
    }

    private mutating func sayLog() {
        let entries = model.log.visible.suffix(Self.rows)
        guard !entries.isEmpty else {
            lines.append(Phrase.noExchanges[model.language])
            return
        }
        offer([Phrase.logTitle(entries.count)[model.language]], entries.map { ($0.spoken(model), .entry($0.id)) })
    }

    /// The words of the dialogue, and every command of the table that needs no screen.
    private mutating func sayHelp() {
        let language = model.language
        lines += DialogueWord.allCases.map { "\($0.name[language])  \($0.help[language])" }
        for command in Command.table where command.isSpoken && !DialogueWord.commands.contains(command.id) {
            let key = model.keymap.keys(of: command.id).first.map { " (\(KeyLabel.of($0)))" } ?? ""
            let reason = command.availability(in: model).reason.map { " (\($0[language]))" } ?? ""
            lines.append("\(command.title[language])\(key)  \(command.help[language])\(reason)")
        }
        lines += [Phrase.dialogueHelp, .noAccountChanges, .noCancellations, .settingsInApp].map { $0[language] }
    }

    // MARK: Ways to end

    /// Ctrl-C steps back from a question, and quits otherwise, which asks where something is open; once more ends.
    mutating func interrupt(at now: Timestamp) -> [Effect] {
        if model.top(QuitQuestion.self) == nil {
            if !model.overlays.isEmpty || model.pendingCard != nil { return say(.back, at: now) }
            if model.isSending || !model.checks.isEmpty { return run(.quit, "", at: now) }
        }
        return take(.terminal(.signal(status: EndSignal.interrupt.exitCode)), at: now)
    }

    /// Ctrl-D quits as Ctrl-C does; where nobody can answer any more, what is open is only said.
    mutating func endOfInput(isFinal: Bool, at now: Timestamp) -> [Effect] {
        if !isFinal, model.top(QuitQuestion.self) == nil {
            return model.overlays.isEmpty ? run(.quit, "", at: now) : say(.back, at: now)
        }
        if isFinal, !model.checks.isEmpty { lines.append(Phrase.leftOpen(model.checks.count)[model.language]) }
        return take(.terminal(.signal(status: 0)), at: now)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    fileprivate func after(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)).trimmed : nil
    }
}
