package import Konaplate
import StrictText

/// A sentence of the sandbox in both languages.
package typealias Sentence = API.Text

extension API.Text {
    init(_ korean: String, _ english: String) {
        self.init(korean: korean, english: english)
    }

    /// The sentence as JSON.
    var json: JSON { .members(["ko": .string(korean), "en": .string(english)]) }
}
