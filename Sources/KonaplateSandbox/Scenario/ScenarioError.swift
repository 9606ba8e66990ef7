import Konaplate
package import StrictText

/// What is wrong in a scenario file, and where.
package struct ScenarioError: Error, Sendable {
    /// What is wrong.
    package enum Fault: Sendable, Hashable {
        /// Something that is wrong in any TOML file of that shape.
        case toml(TOMLFault)
        /// Something that is wrong in a scenario.
        case scenario(korean: String, english: String)
    }

    /// What is wrong.
    package let fault: Fault
    /// Where.
    package let place: TextPlace

    init(_ error: TOMLError) {
        fault = .toml(error.fault)
        place = error.place
    }

    init(_ sentence: API.Text, at place: TextPlace) {
        fault = .scenario(korean: sentence.korean, english: sentence.english)
        self.place = place
    }
}

extension ScenarioError: CustomStringConvertible {
    /// The place and the sentence in English.
    package var description: String {
        switch fault {
        case .toml(let fault): "\(place): \(fault)"
        case .scenario(_, let english): "\(place): \(english)"
        }
    }
}
