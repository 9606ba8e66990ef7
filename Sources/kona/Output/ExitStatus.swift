/// The program's exit statuses, as the README lists them.
enum ExitStatus: Int32, Sendable {
    case done = 0
    case refused = 1
    case unknown = 2
    case usage = 64
    case malformedInput = 65
    case missingInput = 66
    case notSent = 69
    case defect = 70
    case system = 71
    case state = 74
    case refusedHere = 75
    case noAnswer = 76
    case configuration = 78
    case hangup = 129
    case interrupted = 130
    case terminated = 143
}
