import KonaplateSandbox
import StrictText
import Wording

extension Scenario {
    /// Reads the scenario of a file.
    init(contentsOf path: String) throws {
        let bytes = try InputFile.bytes(of: path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(
                .malformedInput, "\(path): UTF-8이 아닙니다. UTF-8로 저장하세요.", "\(path): this is no UTF-8; save it as UTF-8")
        }
        do {
            try self.init(text: text, file: path)
        } catch {
            throw CommandFailure(.malformedInput, error.sentence)
        }
    }
}

extension ScenarioError {
    /// The place, what is wrong, and the way out.
    fileprivate var sentence: Phrase {
        let phrase =
            switch fault {
            case .toml(let fault): Phrase.toml(fault)
            case .scenario(let korean, let english): Phrase(korean, english)
            }
        return Phrase("\(place): \(phrase.korean)", "\(place): \(phrase.english)")
    }
}
