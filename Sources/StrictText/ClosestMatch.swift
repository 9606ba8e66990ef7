/// The candidate that a mistyped word most likely meant: at most two letters away, and less than half of the word.
package func closestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = min(2, (word.count - 1) / 2)
    return
        candidates
        .map { (distance: editDistance(word, $0), word: $0) }
        .filter { $0.distance <= limit }
        .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
        .word
}

private func editDistance(_ left: String, _ right: String) -> Int {
    let target = Array(right)
    var row = Array(0...target.count)
    for (index, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in target.indices {
            let substituted = diagonal + (character == target[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
        }
    }
    return row[target.count]
}
