public import Konaplate

extension MaskingPolicy {
    /// A login ID of which two characters are shown: `ab****@…`, or `ab****` where it is no e-mail address.
    ///
    /// The number of stars is always four and the domain is hidden, so that neither length nor company shows. Of a
    /// part of two or three characters one is shown, of a single character none.
    public func loginID(_ loginID: Personal) -> String {
        let text = loginID.exposed
        guard !text.isEmpty else { return text }
        let local = text.prefix { $0 != "@" }
        let ending = local.endIndex < text.endIndex ? "@…" : ""
        let isOrdinary = local.allSatisfy { $0.isLetter || $0.isNumber || "._-+%*".contains($0) }
        let shown = isOrdinary ? min(2, local.count / 2) : 0
        return local.prefix(shown).prefix { $0 != "*" } + "****" + ending
    }
}
