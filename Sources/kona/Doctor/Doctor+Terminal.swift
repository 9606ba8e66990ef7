import MemberDesk
import StrictText
import TerminalKit
import Wording

/// Terminal, locale, characters and clipboard.
extension Doctor {
    func terminal(_ survey: TerminalSurvey) -> DoctorReport.Section {
        let type = environment["TERM"] ?? ""
        let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        var lines = [
            screen(survey),
            DoctorReport.Line(
                "type", .verbatim("TERM"), type.isEmpty ? Phrase("(없음)", "(none)") : .verbatim(type), .string(type)),
            DoctorReport.Line(
                "colours", Phrase("색", "Colours"),
                noColour
                    ? Phrase("\(survey.colours), NO_COLOR로 사용하지 않음", "\(survey.colours), not used: NO_COLOR")
                    : .verbatim("\(survey.colours)"),
                .number("\(survey.colours)")),
        ]
        if let size = survey.size { lines.append(self.size(size)) }
        return DoctorReport.Section(id: "terminal", title: Phrase("단말기", "Terminal"), lines: lines)
    }

    /// Whether the console could be shown here; without a terminal there is nothing to show it on, which is no fault.
    private func screen(_ survey: TerminalSurvey) -> DoctorReport.Line {
        let title = Phrase("콘솔", "Console")
        let json = JSON.bool(survey.obstacle == nil)
        switch survey.obstacle {
        case nil: return .init("console", title, Phrase("표시할 수 있습니다", "can be shown"), json)
        case .notATerminal?:
            return .init(
                "console", title,
                Phrase("단말기 밖에서 실행했습니다", "this was run without a terminal"), json, .note,
                advice: Phrase("콘솔을 열 단말기에서 다시 실행하세요.", "Run it again in the terminal that the console is for."))
        case let obstacle?: return .init("console", title, obstacle.sentence, json, .problem(.usage))
        }
    }

    private func size(_ size: Size) -> DoctorReport.Line {
        let isEnough = size.columns >= 60 && size.rows >= 15
        return DoctorReport.Line(
            "size", Phrase("크기", "Size"), .verbatim("\(size.columns)x\(size.rows)"),
            .members(["columns": .number("\(size.columns)"), "rows": .number("\(size.rows)")]),
            isEnough ? .fine : .note,
            advice: isEnough
                ? nil : Phrase("콘솔에는 60x15 이상이 필요합니다. 창을 키우세요.", "The console needs 60x15; make the window larger."))
    }

    func locale(_ survey: TerminalSurvey) -> DoctorReport.Section {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
            .compactMap { name in environment[name].flatMap { $0.isEmpty ? nil : "\(name)=\($0)" } }.first
        return DoctorReport.Section(
            id: "locale", title: Phrase("로캘과 언어", "Locale and language"),
            lines: [
                .init(
                    "name", Phrase("로캘", "Locale"), named.map(Phrase.verbatim) ?? Phrase("(없음)", "(none)"),
                    .string(named ?? "")),
                .init(
                    "utf8", .verbatim("UTF-8"), survey.isUTF8 ? Phrase("예", "yes") : Phrase("아니요", "no"),
                    .bool(survey.isUTF8), survey.isUTF8 ? .fine : .note,
                    advice: survey.isUTF8
                        ? nil
                        : Phrase(
                            "한글을 표시하려면 LC_ALL=C.UTF-8이나 ko_KR.UTF-8을 지정하세요.",
                            "To show Hangul set LC_ALL=C.UTF-8 or ko_KR.UTF-8.")),
                .init("language", Phrase("언어", "Language"), Phrase("한국어", "English"), .string(language.rawValue)),
            ])
    }

    var characters: DoctorReport.Section {
        let width = configuration?.ambiguousWidth ?? 1
        let isASCII = configuration?.ascii ?? false
        return DoctorReport.Section(
            id: "characters", title: Phrase("글자 폭", "Width of characters"),
            lines: [
                .init("ambiguousWidth", .verbatim("ambiguous_width"), .verbatim("\(width)"), .number("\(width)")),
                .init("ascii", .verbatim("ascii"), .verbatim("\(isASCII)"), .bool(isASCII)),
            ])
    }

    var clipboard: DoctorReport.Section {
        let isTmux = environment["TMUX"].map { !$0.isEmpty } ?? false
        let isScreen = environment["STY"].map { !$0.isEmpty } ?? false
        let line: DoctorReport.Line
        if isTmux {
            line = .init(
                "path", Phrase("경로", "Path"), Phrase("tmux를 거칩니다", "through tmux"), .string("tmux"), .note,
                advice: Phrase(
                    "tmux.conf에 set -g set-clipboard on이 있어야 복사한 추적번호가 클립보드에 갑니다.",
                    "tmux.conf needs: set -g set-clipboard on. Only then what is copied reaches the clipboard."))
        } else if isScreen {
            line = .init(
                "path", Phrase("경로", "Path"), Phrase("screen을 거칩니다", "through screen"), .string("screen"), .note,
                advice: Phrase(
                    "screen은 클립보드(OSC 52)를 전달하지 않습니다. 화면에 따로 표시되는 줄을 선택해 복사하세요.",
                    "screen does not pass the clipboard on (OSC 52). Select the line that is shown on its own."))
        } else {
            line = .init(
                "path", Phrase("경로", "Path"),
                Phrase("단말기로 직접 보냅니다 (OSC 52)", "straight to the terminal (OSC 52)"), .string("terminal"),
                advice: Phrase(
                    "단말기에 따라 클립보드 쓰기를 허용해야 합니다. 되지 않으면 화면의 줄을 선택해 복사하세요.",
                    "Some terminals have to be told to let programs write the clipboard; else select the line shown."))
        }
        return DoctorReport.Section(id: "clipboard", title: Phrase("클립보드", "Clipboard"), lines: [line])
    }
}
