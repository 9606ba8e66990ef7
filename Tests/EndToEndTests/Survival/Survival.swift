import Testing

extension EndToEnd {
    /// The money rules under kills, a broken state, a broken network, and many processes at once.
    @Suite enum Survival {}
}
