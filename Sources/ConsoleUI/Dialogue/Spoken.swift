import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What lies over the panes, as the line dialogue says it.
enum Spoken: Sendable, Equatable {
    /// Lines to read; nothing is asked.
    case page([String])
    /// Members to choose from, each with its line.
    case members(title: String, [(line: String, memberID: MemberID)])
    /// A question: its lines, and what is to be typed.
    case question([String], prompt: Phrase)

    static func == (left: Spoken, right: Spoken) -> Bool {
        switch (left, right) {
        case (.page(let lines), .page(let others)): lines == others
        case (.members(let title, let rows), .members(let other, let others)):
            title == other && rows.elementsEqual(others) { $0 == $1 }
        case (.question(let lines, let prompt), .question(let others, let other)): lines == others && prompt == other
        default: false
        }
    }
}

/// What is only read is said and done with; everything else is a question whose keys are its answers.
extension Overlay {
    func spoken(_ model: Model) -> Spoken {
        if let lines = plainLines(model) { return .page(lines) }
        let question = question(model).map { [$0[model.language]] } ?? []
        return .question(question + answers(model), prompt: Phrase("답", "Answer"))
    }

    /// A line goes into the field, where there is one; else it is one key.
    ///
    /// Everything else counts as Enter, which never confirms.
    mutating func answer(_ line: String, in model: inout Model) -> [Effect] {
        var trial = self
        if trial.paste(line, in: model) {
            // What an earlier line has left in the field is not part of this one.
            _ = handle(.control("u"), in: &model)
            _ = paste(line, in: model)
            return handle(Key(.enter), in: &model)
        }
        guard line.count == 1, let character = line.first else { return handle(Key(.enter), in: &model) }
        return handle(.character(character), in: &model)
    }

    /// The keys that are answers, a line each.
    func answers(_ model: Model) -> [String] {
        hints(model).map { "\($0.key)  \($0.title[model.language])" }
    }
}

extension RegistrationCard {
    func spoken(_ model: Model) -> Spoken {
        let title = objection == nil ? Phrase.registrationTitle : .registerAgain
        let text = lines(model).map { $0.plainText(model.language) }.filter { !$0.isEmpty }
        if isTypingConsent { return .question([title[model.language]] + text, prompt: .consentReference) }
        return .question([title[model.language]] + text, prompt: confirmationPrompt)
    }

    mutating func answer(_ line: String, in model: inout Model) -> [Effect] {
        guard isTypingConsent, acceptsKeys(at: model.now) else { return answerConfirmation(line, in: &model) }
        _ = paste(line, in: model)
        return handle(Key(.enter), in: &model)
    }
}

extension BatchCard {
    func spoken(_ model: Model) -> Spoken {
        let text = lines(model).map { $0.plainText(model.language) }.filter { !$0.isEmpty }
        return .question([Phrase.batchTitle[model.language]] + text, prompt: confirmationPrompt)
    }

    mutating func answer(_ line: String, in model: inout Model) -> [Effect] {
        answerConfirmation(line, in: &model)
    }
}

extension WorkList {
    func spoken(_ model: Model) -> Spoken {
        guard !model.openAttempts.isEmpty else { return .page([Phrase.nothingOpen[model.language]]) }
        let rows = model.openAttempts.map { attempt in
            (line: WorkListRow(attempt, model).texts.joined(separator: "  "), memberID: attempt.memberID)
        }
        return .members(title: title(model), rows)
    }
}

extension AddMemberPrompt {
    func spoken(_ model: Model) -> Spoken { .question([], prompt: .memberID) }
}

extension QuitQuestion {
    func spoken(_ model: Model) -> Spoken {
        .question(question(model).map { [$0[model.language]] } ?? [], prompt: Phrase("y 종료, n 돌아가기", "y quit, n stay"))
    }
}
