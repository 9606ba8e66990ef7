extension PackedDirectory {
    /// The members that match every term of a query, the best first, equal ones by number.
    /// - Parameters:
    ///   - query: The query, which has terms. Its qualifiers are left out.
    ///   - isIncluded: Whether a member counts; it is asked about those at places that match.
    /// - Returns: Their places.
    package func search(_ query: SearchQuery, where isIncluded: (Int) -> Bool = { _ in true }) -> [UInt32] {
        let terms = query.terms.map(SearchPattern.patterns)
        guard !terms.isEmpty else { return [] }
        var found = [[UInt32]](repeating: [], count: SearchRank.allCases.count)
        forEachBlock { block, start in
            let ranks = block.index.ranks(of: terms)
            ranks.withUnsafeBufferPointer { ranks in
                for offset in ranks.indices where ranks[offset] != SearchIndex.noMatch {
                    guard isIncluded(start + offset) else { continue }
                    found[Int(ranks[offset])].append(UInt32(start + offset))
                }
            }
        }
        // Mostly all are of one rank, and then nothing is copied.
        let ranks = found.filter { !$0.isEmpty }
        return ranks.count == 1 ? ranks[0] : Array(ranks.joined())
    }
}
