import ConsoleUI
import FoundationEssentials
import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Puts a console together for a workplace and runs it, in the terminal or from a script.
struct ConsoleRun {
    private let workplace: Workplace
    private let options: ConsoleOptions
    private let isDemo: Bool

    init(_ workplace: Workplace, _ options: ConsoleOptions, isDemo: Bool) {
        self.workplace = workplace
        self.options = options
        self.isDemo = isDemo
    }

    /// Runs it to its end.
    func run() async throws -> ExitStatus {
        let settings = workplace.settings
        let configuration = settings.configuration
        let usesASCII = options.ascii || configuration?.ascii ?? false
        let policy = WidthPolicy(ambiguous: configuration?.ambiguousWidth ?? 1)
        let choice = settings.themeChoice(options.theme)
        var station = Station(
            desk: workplace.desk, language: settings.language, isDemo: isDemo, usesASCII: usesASCII,
            usesMouse: configuration?.mouse ?? false, widthPolicy: policy, codes: workplace.codes)
        if isDemo { station.host = DemonstrationStage.host }
        let minutes = configuration?.curtainMinutes ?? 5
        station.curtainDelay = minutes > 0 ? .seconds(60 * minutes) : nil
        if let configuration { station.batchRefusals = configuration.batchRefusals }
        let session = ConsoleSession(
            desk: workplace.desk, station: station,
            keymap: try settings.keymap(), theme: try choice.theme(), themeChoice: choice)
        if let script = options.script { return try await run(script, session) }
        // On the screen nothing could be asked.
        for failure in await workplace.desk.askForSecrets() {
            StandardError.print("kona: \(Phrase.configuration(failure)[settings.language])")
        }
        if options.plain || configuration?.plain ?? false {
            return leave(try await session.runInLines())
        }
        let end = try await session.run(
            TerminalOptions(
                type: settings.environment["TERM"] ?? "",
                depth: settings.wantsNoColour ? ColourDepth.none : nil,
                policy: policy, lastWords: Phrase.lastWords(settings.language)),
            restoring: savedConsole(settings.language))
        if let path = workplace.desk.folder?.consolePath {
            do {
                try end.saved.write(to: path)
            } catch {
                StandardError.print("kona: \(Phrase.configuration(error)[settings.language])")
            }
        }
        return leave(end)
    }

    /// Says what is left to say on the terminal that is whole again.
    private func leave(_ end: ConsoleEnd) -> ExitStatus {
        // What a demonstration left open is gone with its state.
        if !isDemo, let words = end.lastWords { StandardError.print("kona: \(words[workplace.settings.language])") }
        return ExitStatus(rawValue: end.status) ?? .defect
    }

    /// How the console looked when it was left; what cannot be used is no reason not to start.
    private func savedConsole(_ language: Language) -> SavedConsole? {
        guard let path = workplace.desk.folder?.consolePath else { return nil }
        do {
            return try SavedConsole(contentsOf: path)
        } catch {
            StandardError.print("kona: \(error.phrase(path)[language])")
            return nil
        }
    }

    private func run(_ path: String, _ session: ConsoleSession) async throws -> ExitStatus {
        let script: ConsoleScript
        do {
            script = try ConsoleScript(String(decoding: try InputFile.bytes(of: path), as: UTF8.self))
        } catch let error as ConsoleScript.Malformed {
            throw failure(path, error.line, error.reason)
        }
        let run: HeadlessRun
        do {
            run = try await session.run(script, size: options.size.flatMap { Size($0) } ?? Size(columns: 80, rows: 24))
        } catch let error as ConsoleScript.Stuck {
            throw failure(path, error.line, error.reason)
        }
        let text = run.captures.map { "== \($0.name)\n\($0.frame.text)\n" }.joined()
        if let capture = options.capture {
            try OutputFile.write(Data(text.utf8), to: capture)
        } else {
            StandardOutput.print(text)
        }
        return .done
    }

    private func failure(_ path: String, _ line: Int, _ reason: Phrase) -> CommandFailure {
        CommandFailure(
            .malformedInput, "\(path): \(line)행: \(reason.korean)", "\(path): line \(line): \(reason.english)")
    }
}
