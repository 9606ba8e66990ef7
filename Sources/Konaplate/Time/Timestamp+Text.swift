extension Timestamp {
    /// `yyyyMMddHHmmssSSS`, the 17 digits of a transaction token.
    public func tokenTime(in zone: WireTimeZone) -> String {
        let civil = CivilTime(self, in: zone)
        return civil.digits(century: true) + padded(civil.millisecond, to: 3)
    }

    /// `yyyyMMddHHmmss`, the 14 digits of `X-KM-Tran-Time`.
    public func transactionTime(in zone: WireTimeZone) -> String {
        CivilTime(self, in: zone).digits(century: true)
    }

    /// `yyMMddHHmmss`, the first 12 digits of a correlation ID.
    public func correlationTime(in zone: WireTimeZone) -> String {
        CivilTime(self, in: zone).digits(century: false)
    }

    /// `2026-11-22T14:01:58.120+09:00`: Korean time, as JSON output prints it whatever the zone on the wire.
    public var iso8601: String {
        let civil = CivilTime(self, in: .kst)
        return "\(civil.date)T\(civil.timeOfDay).\(padded(civil.millisecond, to: 3))+09:00"
    }

    /// `14:01:58` in Korean time.
    public var timeOfDay: String { CivilTime(self, in: .kst).timeOfDay }

    /// `14:01:58.120` in Korean time.
    public var preciseTimeOfDay: String {
        let civil = CivilTime(self, in: .kst)
        return "\(civil.timeOfDay).\(padded(civil.millisecond, to: 3))"
    }

    /// `2026-11-22` in Korean time.
    public var date: String { CivilTime(self, in: .kst).date }

    /// `14:01:58` for those who read it on the same day in Korea, `11-22 14:01:58` for all others.
    public func timeOfDay(readAt now: Timestamp) -> String {
        date == now.date ? timeOfDay : "\(date.dropFirst(5)) \(timeOfDay)"
    }

    /// Reads the 14 digits of `X-KM-Tran-Time`, or the 17 of a token.
    /// - Returns: `nil` where the digits are no date and time of the calendar.
    public init?(digits: some StringProtocol, in zone: WireTimeZone) {
        let bytes = Array(digits.utf8)
        guard bytes.count == 14 || bytes.count == 17 else { return nil }
        guard bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int64 {
            bytes[range].reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        }
        let milliseconds = bytes.count == 17 ? number(14..<17) : 0
        let days = CivilTime.days(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        let seconds = number(8..<10) * 3600 + number(10..<12) * 60 + number(12..<14)
        self.init(milliseconds: (days * 86_400 + seconds - zone.offsetInSeconds) * 1000 + milliseconds)
        // A date that the calendar does not have (the 30th of February, 25 o'clock) does not come back as it went in.
        guard transactionTime(in: zone).utf8.elementsEqual(bytes.prefix(14)) else { return nil }
    }
}

/// A date and time of day in one zone.
private struct CivilTime {
    let year: Int64
    let month: Int64
    let day: Int64
    let hour: Int64
    let minute: Int64
    let second: Int64
    let millisecond: Int64

    /// Splits an instant, by the proleptic Gregorian calendar with years that begin in March, so that the leap day is
    /// the last of its year.
    init(_ timestamp: Timestamp, in zone: WireTimeZone) {
        let (seconds, milliseconds) = flooredDivision(timestamp.milliseconds, by: 1000)
        let (days, secondOfDay) = flooredDivision(seconds + zone.offsetInSeconds, by: 86_400)
        let (era, dayOfEra) = flooredDivision(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
        millisecond = milliseconds
    }

    /// The days from 1970-01-01 to a date.
    static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = flooredDivision(yearFromMarch, by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    var date: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

    var timeOfDay: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))" }

    func digits(century: Bool) -> String {
        // Four of these stand in every request, so they are written in one go.
        var text = century ? padded(year, to: 4) : padded(year % 100, to: 2)
        text.reserveCapacity(17)
        for number in [month, day, hour, minute, second] {
            text.unicodeScalars.append(digit(number / 10))
            text.unicodeScalars.append(digit(number % 10))
        }
        return text
    }
}

private func flooredDivision(_ dividend: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

private func digit(_ number: Int64) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
}

private func padded(_ number: Int64, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
