import Konaplate
import Testing

@testable import MemberDesk

/// The order of a batch's rows as a value: which begins, which is reported, and when it stops.
struct BatchCourseTests {
    private static func course(
        _ rowCount: Int, concurrency: Int = 4, reached: RangeSet<Int> = RangeSet(), maximumRefusals: Int? = nil
    ) -> BatchCourse {
        BatchCourse(
            rowCount: rowCount, reached: reached,
            BatchOptions(concurrency: concurrency, maximumRefusals: maximumRefusals))
    }

    private static func line(_ row: Int, _ state: AttemptState) throws -> BatchLine {
        let memberID = try MemberID.published(UInt64(row))
        return BatchLine(
            memberID: memberID, outcome: .result(.attempted(.of(memberID, state: state), recordingFailure: nil)))
    }

    /// Begins all that may begin now.
    private static func begin(_ course: inout BatchCourse) -> [Int] {
        var rows: [Int] = []
        while let row = course.candidate {
            course.begin()
            rows.append(row)
        }
        return rows
    }

    private static func reported(_ course: inout BatchCourse) -> [MemberID] {
        var members: [MemberID] = []
        while let line = course.nextLine() { members.append(line.memberID) }
        return members
    }

    @Test(arguments: [AttemptState.registered, .refused(.alreadyRegistered), .refused(.accountNotRegistered)])
    func `first row goes alone until its outcome is good`(outcome: AttemptState) throws {
        var course = Self.course(10)
        #expect(Self.begin(&course) == [0])
        course.end(0, try Self.line(0, .refused(.other)))
        #expect(Self.begin(&course) == [1])
        course.end(1, try Self.line(1, outcome))
        #expect(Self.begin(&course) == [2, 3, 4, 5])
    }

    @Test func `lines come in the order of the file whatever ends first`() throws {
        var course = Self.course(5)
        #expect(Self.begin(&course) == [0])
        course.end(0, try Self.line(0, .registered))
        #expect(Self.begin(&course) == [1, 2, 3, 4])
        #expect(Self.reported(&course) == [try .published(0)])
        for row in [3, 2] { course.end(row, try Self.line(row, .registered)) }
        #expect(Self.reported(&course) == [])
        course.end(1, try Self.line(1, .registered))
        #expect(try Self.reported(&course) == [1, 2, 3].map { try .published($0) })
        #expect(course.rowsNotReached == 1)
    }

    @Test(arguments: [AttemptState.unknown(.timeout), .notSent(.connect)])
    func `nothing begins after an outcome that stops it`(state: AttemptState) throws {
        var course = Self.course(10)
        _ = Self.begin(&course)
        course.end(0, try Self.line(0, .registered))
        #expect(Self.begin(&course) == [1, 2, 3, 4])
        course.end(2, try Self.line(2, state))
        #expect(course.candidate == nil)
        for row in [1, 3, 4] { course.end(row, try Self.line(row, .registered)) }
        #expect(try Self.reported(&course) == [0, 1, 2, 3, 4].map { try .published($0) })
        #expect(!course.isUnderWay)
        // What was not sent is carried out again.
        #expect(course.rowsNotReached == (state == .notSent(.connect) ? 6 : 5))
    }

    @Test func `row that could not be begun has no line and holds none up`() throws {
        var course = Self.course(4)
        _ = Self.begin(&course)
        course.end(0, try Self.line(0, .registered))
        _ = Self.begin(&course)
        course.fail(1)
        for row in [2, 3] { course.end(row, try Self.line(row, .registered)) }
        #expect(try Self.reported(&course) == [0, 2, 3].map { try .published($0) })
        #expect(course.rowsNotReached == 1)
    }

    @Test func `rows of an earlier run are passed over`() throws {
        var reached = RangeSet<Int>()
        for row in [0, 2, 3] { reached.insert(row: row) }
        var course = Self.course(6, concurrency: 1, reached: reached)
        for row in [1, 4, 5] {
            #expect(Self.begin(&course) == [row])
            course.end(row, try Self.line(row, .registered))
            #expect(Self.reported(&course) == [try .published(UInt64(row))])
        }
        #expect(course.rowsNotReached == 0)
    }

    @Test func `rows do not run far ahead of one that hangs`() throws {
        var course = Self.course(100, concurrency: 2)
        _ = Self.begin(&course)
        course.end(0, try Self.line(0, .registered))
        var ended = Self.begin(&course)
        while let last = ended.last, last > 1 {
            course.end(last, try Self.line(last, .registered))
            #expect(Self.reported(&course).count <= 1)
            ended = Self.begin(&course)
        }
        #expect(course.isUnderWay && course.rowsNotReached == 100 - 16)
    }

    @Test func `so many refusals stop it`() throws {
        var course = Self.course(10, concurrency: 1, maximumRefusals: 2)
        for row in 0...1 {
            #expect(Self.begin(&course) == [row])
            course.end(row, try Self.line(row, .refused(.alreadyRegistered)))
            _ = Self.reported(&course)
        }
        #expect(course.candidate == nil)
        #expect((course.refusals, course.rowsNotReached) == (2, 8))
    }

    @Test(arguments: ["", "7", "7,9-12", "1-3"])
    func `rows are read as they are kept`(text: String) {
        let rows = RangeSet(rowsText: text, withoutGap: 0)
        #expect(rows?.rowsText == text)
    }

    @Test(arguments: ["x", "7,", "9-7", "-1", "1-2-3", ","])
    func `damaged rows are not read`(text: String) {
        #expect(RangeSet(rowsText: text, withoutGap: 0) == nil)
    }
}
