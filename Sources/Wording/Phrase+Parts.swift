extension Phrase {
    /// What the agent is told, without the line to say to the member.
    package func forAgent(_ language: Language) -> String {
        Self.parts(self[language]).first ?? ""
    }

    /// The line to say to the member, without quotes, where there is one.
    package func forMember(_ language: Language) -> String? {
        memberLine(language)?.split(separator: "\"").dropFirst().first.map { String($0) }
    }

    /// The line to say to the member as agents see it, with what it begins with.
    package func memberLine(_ language: Language) -> String? {
        let parts = Self.parts(self[language])
        return parts.count > 1 ? parts.last : nil
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
