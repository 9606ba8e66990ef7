extension Phrase {
    /// What the agent is told, without the line to say to the member.
    package func forAgent(_ language: Language) -> String {
        Self.parts(self[language]).first ?? ""
    }

    /// The sentences for the agent, and the one for the member where there is one.
    package static func parts(_ text: String) -> [String] {
        for marker in ["안내: ", "Say: "] {
            if let range = text.firstRange(of: marker) {
                let agent = String(text[..<range.lowerBound])
                return [agent, String(text[range.lowerBound...])].filter { !$0.isEmpty }
            }
        }
        return [text]
    }
}
